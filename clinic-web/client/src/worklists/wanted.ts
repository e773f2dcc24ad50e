/** A choice that stands in an address, if it is one of those that there are. */
export function oneOf<T extends string>(choices: readonly T[], asked: string | null): T | undefined {
  return choices.find((each) => each === asked)
}
