package clinic.sura.booking.service;

import clinic.sura.booking.setup.SetUpEntries;

/** The services that each clinic offers. */
public interface ClinicServices extends SetUpEntries<ClinicService> {}
