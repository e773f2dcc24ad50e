import { call } from './http'

export type Role = 'FRONT_DESK' | 'PHYSICIAN' | 'NURSE' | 'MANAGER'

export interface Me {
  name: string
  roles: Role[]
  clinicId: string | null
  practitionerId: string | null
}

export const getMe = (signal?: AbortSignal) => call<Me>('GET', '/api/me', { signal })

export async function signOut(): Promise<void> {
  const { location } = await call<{ location: string }>('POST', '/api/logout')
  window.location.assign(location)
}
