import { expect, it } from 'vitest'
import { nextStep } from './steps'

it('leads through an empty clinic in the order in which things are needed', () => {
  const nothing = { clinic: false, rooms: false, services: false, practitioners: false }
  expect(nextStep(nothing)).toBe('clinic')
  expect(nextStep({ ...nothing, clinic: true, services: true })).toBe('rooms')
  expect(nextStep({ clinic: true, rooms: true, services: true, practitioners: false })).toBe('practitioners')
  expect(nextStep({ clinic: true, rooms: true, services: true, practitioners: true })).toBeUndefined()
})
