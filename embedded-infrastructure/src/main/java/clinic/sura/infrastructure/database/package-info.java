/**
 * Indexes for the embedded database, which behave as MongoDB's do.
 *
 * <p>The library behind the embedded database scans the whole collection for nearly every query.
 * This package adds ordered indexes in the same store, and a planner that every find, count,
 * distinct, update, delete, find-and-modify and leading {@code $match} of an aggregation goes
 * through.
 *
 * <h2>Which queries use an index</h2>
 *
 * <ul>
 *   <li>Every index counts, unique or not: {@code _id}, compound, dotted paths, arrays (an entry
 *       for each element).
 *   <li>Usable conditions, at the top level or inside {@code $and}: {@code {a: value}}, {@code
 *       $eq}, {@code $in}, {@code $gt}, {@code $gte}, {@code $lt}, {@code $lte}, on null, numbers,
 *       strings, booleans, dates, object ids, UUIDs and binary data (ranges: numbers, strings,
 *       dates).
 *   <li>An index helps as far as the query fixes its keys from the left by equality or {@code $in},
 *       plus a range on the key after these: {@code {clinicId, status, startsAt}} serves {@code
 *       {clinicId, status: {$in: […]}, startsAt: {$gte, $lt}}}; it does not serve {@code {status}}.
 *   <li>Further conditions in the query cost nothing extra; they filter what the index found. So
 *       {@code {_id, clinicId, version}} reads one document.
 *   <li>Of several usable indexes the one with the fewest entries to read is taken. If that is half
 *       the collection or more, the collection is read instead.
 *   <li>A query with no usable condition beside {@code $or} uses indexes if each branch can.
 * </ul>
 *
 * <p>Not helped: {@code $ne}, {@code $nin}, {@code $not}, {@code $exists}, {@code $regex}, {@code
 * $elemMatch}, {@code $all}, {@code $expr}, an operator document that mixes one of these with a
 * usable one (write them as two conditions in an {@code $and}), equality with a whole document or
 * array. Sorting uses no index: all matches are read and sorted, so bound a list by its conditions,
 * not by its limit. Of two keys inside one array ({@code items.lot}, {@code items.n}) only the
 * first narrows the search. A sparse index is not used to look for null.
 *
 * <p>A unique index treats missing as null and an empty array as one value, and refuses two arrays
 * that are not one in the other ({@code CannotIndexParallelArrays}), as MongoDB does.
 */
@NullMarked
package clinic.sura.infrastructure.database;

import org.jspecify.annotations.NullMarked;
