import { useEffect, useState } from 'react'
import { reviewPlan, type Finding, type PlanForm, type PlanReview } from '../api/treatment'
import { reviewer } from './reviewer'

/** What the rules say of a plan while it is typed; its findings are shown where all findings are. */
export function usePlanReview(patientId: string, form: PlanForm | undefined, onFindings: (findings: Finding[] | undefined) => void) {
  const [review, setReview] = useState<PlanReview>()
  const [problem, setProblem] = useState<unknown>()
  const [asking] = useState(() =>
    reviewer<PlanForm, PlanReview>(
      (question, signal) => reviewPlan(patientId, question, signal),
      (answer, wrong) => {
        setReview(answer)
        setProblem(wrong)
        onFindings(answer?.findings)
      },
    ),
  )
  const question = form && JSON.stringify(form)
  const ask = () => asking.change(question === undefined ? undefined : (JSON.parse(question) as PlanForm))
  useEffect(() => asking.change(question === undefined ? undefined : (JSON.parse(question) as PlanForm)), [asking, question])
  useEffect(
    () => () => {
      asking.stop()
      onFindings(undefined)
    },
    [asking, onFindings],
  )
  return { review, problem, retry: ask }
}
