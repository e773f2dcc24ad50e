package clinic.sura.booking.room;

import clinic.sura.booking.setup.SetUpEntries;

/** The rooms of each clinic. */
public interface Rooms extends SetUpEntries<Room> {}
