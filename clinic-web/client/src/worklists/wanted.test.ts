import { expect, test } from 'vitest'
import { oneOf } from './wanted'

test('what an address asks for counts if there is such a thing', () => {
  expect(oneOf(['FAILED', 'SENT'], 'SENT')).toBe('SENT')
  expect(oneOf(['FAILED', 'SENT'], 'sent')).toBeUndefined()
  expect(oneOf(['FAILED', 'SENT'], null)).toBeUndefined()
})
