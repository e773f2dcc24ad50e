import { describe, expect, it } from 'vitest'
import { needsOf } from './needs'

describe('what a visit needs', () => {
  it('is each thing once, however many messages have failed', () => {
    const needs = needsOf(['a', 'a', 'b'], ['b'])
    expect(needs.get('a')).toEqual(['UNREACHED'])
    expect(needs.get('b')).toEqual(['NO_CONSENT', 'UNREACHED'])
    expect(needs.get('c')).toBeUndefined()
  })
})
