const kept = 'sura.returnTo'

/** Where somebody wanted to go before they had to sign in. */
export function rememberPlace(): void {
  const here = window.location.pathname + window.location.search
  // The start page is where they land anyway, and it leads on by role.
  if (here !== '/' && !here.startsWith('/login')) sessionStorage.setItem(kept, here)
}

export function takePlace(): string | undefined {
  const place = sessionStorage.getItem(kept) ?? undefined
  sessionStorage.removeItem(kept)
  return place?.startsWith('/') && !place.startsWith('//') ? place : undefined
}
