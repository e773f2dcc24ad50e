import { describe, expect, it } from 'vitest'
import { ApiProblem } from '../api/http'
import { en } from '../i18n/en'
import { explain } from './Problem'

describe('what happened', () => {
  it('is said of a file that is too large, with what is accepted', () => {
    const { title, help } = explain(new ApiProblem(413, { type: 'photograph-too-large' }), en)
    expect(title).toBe('The file is too large')
    expect(help).toContain('20 MB')
    expect(help).toContain('JPEG')
  })
})
