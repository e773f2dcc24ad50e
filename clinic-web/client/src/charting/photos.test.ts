import { describe, expect, it } from 'vitest'
import type { Photograph, Posture, View } from '../api/photographs'
import { firstPair, isAlike } from './photos'

const photo = (id: string, view: View, posture: Posture): Photograph => ({
  id, view, posture, takenOn: '2026-12-01', widthPx: 1, heightPx: 1, takenAt: '2026-12-01T02:00:00Z', takenBy: 'Ploy',
})

describe('photographs to compare', () => {
  it('are the newest and the oldest that was taken in the same way', () => {
    const all = [photo('1', 'FRONT', 'RELAXED'), photo('2', 'BACK', 'TIPTOE'), photo('3', 'BACK', 'RELAXED'), photo('4', 'BACK', 'TIPTOE')]
    expect(firstPair(all)).toEqual({ before: all[1], after: all[3] })
    expect(isAlike(all[1]!, all[3]!)).toBe(true)
    expect(isAlike(all[2]!, all[3]!)).toBe(false)
  })

  it('are one and the same where there is no other, and none where there is none', () => {
    const only = photo('1', 'BACK', 'TIPTOE')
    expect(firstPair([only])).toEqual({ before: only, after: only })
    expect(firstPair([])).toBeUndefined()
  })
})
