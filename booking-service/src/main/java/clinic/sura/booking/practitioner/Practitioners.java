package clinic.sura.booking.practitioner;

import clinic.sura.booking.setup.SetUpEntries;

/** The practitioners of each clinic. */
public interface Practitioners extends SetUpEntries<Practitioner> {}
