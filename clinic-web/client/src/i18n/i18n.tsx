import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { en, type Dictionary } from './en'
import { th } from './th'

export type Language = 'en' | 'th'

const dictionaries: Record<Language, Dictionary> = { en, th }
const kept = 'sura.language'

function firstLanguage(): Language {
  const stored = localStorage.getItem(kept)
  if (stored === 'en' || stored === 'th') return stored
  return navigator.language.startsWith('th') ? 'th' : 'en'
}

interface Speech {
  t: Dictionary
  language: Language
  /** For `Intl`: both languages count the years of the common era, as the forms do. */
  locale: string
  setLanguage: (language: Language) => void
}

const SpeechContext = createContext<Speech | undefined>(undefined)

export function SpeechProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(firstLanguage)
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(kept, next)
    choose(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const speech = useMemo<Speech>(
    () => ({
      t: dictionaries[language],
      language,
      locale: language === 'th' ? 'th-TH-u-ca-gregory' : 'en-GB',
      setLanguage,
    }),
    [language, setLanguage],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('SpeechProvider is missing')
  return speech
}

export const useT = (): Dictionary => useSpeech().t
