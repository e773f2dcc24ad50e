import { createContext, useContext } from 'react'
import type { Me, Role } from '../api/me'

export const MeContext = createContext<Me | undefined>(undefined)

export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('nobody is signed in')
  return me
}

export const useHasRole = (...roles: Role[]): boolean => useMe().roles.some((role) => roles.includes(role))
