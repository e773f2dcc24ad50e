import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reviewer } from './reviewer'

/** A service whose answers come when the test says so. */
function slowly() {
  const asked: { question: string; answer: (answer: string) => void; fail: (problem: unknown) => void; signal: AbortSignal }[] = []
  const ask = (question: string, signal: AbortSignal) =>
    new Promise<string>((answer, fail) => void asked.push({ question, answer, fail, signal }))
  return { asked, ask }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what is said of something that is being typed', () => {
  it('is asked once, a moment after the last change', async () => {
    const { asked, ask } = slowly()
    const told = vi.fn()
    const review = reviewer(ask, told, 300)
    review.change('8')
    await vi.advanceTimersByTimeAsync(299)
    review.change('80')
    await vi.advanceTimersByTimeAsync(299)
    expect(asked).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(asked.map((each) => each.question)).toEqual(['80'])
  })

  it('is told for what was typed last, and an answer that comes late is dropped', async () => {
    const { asked, ask } = slowly()
    const told = vi.fn()
    const review = reviewer(ask, told, 300)
    review.change('800')
    await vi.advanceTimersByTimeAsync(300)
    review.change('80')
    await vi.advanceTimersByTimeAsync(300)
    asked[1]?.answer('of 80')
    await vi.advanceTimersByTimeAsync(0)
    asked[0]?.answer('of 800')
    await vi.advanceTimersByTimeAsync(0)
    expect(told.mock.calls).toEqual([['of 80']])
    expect(asked[0]?.signal.aborted).toBe(true)
  })

  it('is nothing while nothing can be asked, whatever answer is on its way', async () => {
    const { asked, ask } = slowly()
    const told = vi.fn()
    const review = reviewer(ask, told, 300)
    review.change('80')
    await vi.advanceTimersByTimeAsync(300)
    review.change(undefined)
    asked[0]?.answer('of 80')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(told.mock.calls).toEqual([[undefined]])
  })

  it('is a problem where the service does not answer, and nothing after the end', async () => {
    const { asked, ask } = slowly()
    const told = vi.fn()
    const review = reviewer(ask, told, 300)
    review.change('80')
    await vi.advanceTimersByTimeAsync(300)
    asked[0]?.fail('away')
    await vi.advanceTimersByTimeAsync(0)
    expect(told.mock.calls).toEqual([[undefined, 'away']])
    review.change('90')
    review.stop()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toHaveLength(1)
  })
})
