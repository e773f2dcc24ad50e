package clinic.sura.booking.equipment;

import clinic.sura.booking.setup.SetUpEntries;

/** The equipment of each clinic. */
public interface Inventory extends SetUpEntries<Equipment> {}
