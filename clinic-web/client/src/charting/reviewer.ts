/** A moment after the last change, as long as people pause between two digits. */
export const AFTER_TYPING_MS = 300

/**
 * Asks what is to be said of something that is being typed. Only what was typed last is asked for, and only its answer
 * is told: an answer to an earlier question that comes late is dropped.
 */
export function reviewer<Question, Answer>(
  ask: (question: Question, signal: AbortSignal) => Promise<Answer>,
  told: (answer: Answer | undefined, problem?: unknown) => void,
  waitMs = AFTER_TYPING_MS,
) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest: AbortController | undefined

  const stop = () => {
    clearTimeout(timer)
    latest?.abort()
    latest = undefined
  }
  const send = async (question: Question) => {
    const mine = new AbortController()
    latest = mine
    try {
      const answer = await ask(question, mine.signal)
      if (latest === mine) told(answer)
    } catch (problem) {
      if (latest === mine) told(undefined, problem)
    }
  }
  return {
    /** Nothing while what is typed is no question yet. */
    change: (question: Question | undefined) => {
      stop()
      if (question === undefined) told(undefined)
      else timer = setTimeout(() => void send(question), waitMs)
    },
    stop,
  }
}
