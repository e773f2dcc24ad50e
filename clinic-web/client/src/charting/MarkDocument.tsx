import { useQueryClient } from '@tanstack/react-query'
import { markDocument, type ClinicalDocument } from '../api/documents'
import { useT } from '../i18n/i18n'
import { MarkAsError } from './MarkAsError'

/** Says that a document should not be here; it stays in the record. */
export function MarkDocument({ patientId, document, onClose }: { patientId: string; document: ClinicalDocument; onClose: () => void }) {
  const t = useT()
  const queries = useQueryClient()
  return (
    <MarkAsError
      words={t.documents}
      what={document.title}
      mark={(reason) => markDocument(patientId, document.id, reason)}
      onSettled={() => {
        void queries.invalidateQueries({ queryKey: ['chart', patientId, 'timeline'] })
        return queries.invalidateQueries({ queryKey: ['documents', patientId] })
      }}
      onClose={onClose}
    />
  )
}
