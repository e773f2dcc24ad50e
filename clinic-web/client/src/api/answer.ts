/**
 * An answer of a service. The OpenAPI documents name the fields of answers and their types, but not which are always
 * there: all are, except those named in `Nullable`, which may be null or left out.
 */
export type Answer<T, Nullable extends keyof T = never> = {
  [K in keyof T as K extends Nullable ? never : K]-?: Always<T[K]>
} & {
  [K in Nullable]?: Always<NonNullable<T[K]>> | null
}

type Always<T> = T extends readonly (infer E)[]
  ? Always<E>[]
  : T extends object
    ? { [K in keyof T]-?: Always<NonNullable<T[K]>> }
    : NonNullable<T>
