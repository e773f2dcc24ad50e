import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { en, type Dictionary } from './en'
import { th } from './th'

export type Language = 'en' | 'th'
/** Which years are counted: those of the common era, or the Buddhist ones, 543 more. */
export type Era = 'common' | 'buddhist'

const dictionaries: Record<Language, Dictionary> = { en, th }
const kept = 'sura.language'
const keptEra = 'sura.era'

function firstLanguage(): Language {
  const stored = localStorage.getItem(kept)
  if (stored === 'en' || stored === 'th') return stored
  return navigator.language.startsWith('th') ? 'th' : 'en'
}

interface Speech {
  t: Dictionary
  language: Language
  /** For `Intl`, with the calendar that was chosen. */
  locale: string
  era: Era
  setEra: (era: Era) => void
  setLanguage: (language: Language) => void
}

const SpeechContext = createContext<Speech | undefined>(undefined)

export function SpeechProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(firstLanguage)
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(kept, next)
    choose(next)
  }, [])
  const [era, chooseEra] = useState<Era>(() => (localStorage.getItem(keptEra) === 'buddhist' ? 'buddhist' : 'common'))
  const setEra = useCallback((next: Era) => {
    localStorage.setItem(keptEra, next)
    chooseEra(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const speech = useMemo<Speech>(
    () => ({
      t: dictionaries[language],
      language,
      locale: `${language === 'th' ? 'th-TH' : 'en-GB'}-u-ca-${era === 'buddhist' ? 'buddhist' : 'gregory'}`,
      era,
      setEra,
      setLanguage,
    }),
    [language, setLanguage, era, setEra],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('SpeechProvider is missing')
  return speech
}

export const useT = (): Dictionary => useSpeech().t
