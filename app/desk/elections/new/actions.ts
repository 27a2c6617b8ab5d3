'use server'

import { formAction, Invalid } from '@/app/form-action'
import { checkFirst } from '@/app/with-check-step'
import { callElection } from '@/lib/democracy/elections/calling/call-election'
import { callForm } from '@/lib/democracy/elections/calling/forms'
import { brokenRules, moments } from '@/lib/democracy/elections/calling/timetable'
import { now } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'

/** The form, and what the rule book says about its dates at this moment. */
const lawfulForm = callForm.superRefine(({ dates }, context) => {
  if (moments.some((moment) => !dates[moment])) return
  for (const [moment, message] of Object.entries(brokenRules(dates, now()))) {
    context.addIssue({ code: 'custom', path: [moment], message })
  }
})

export const call = checkFirst(
  lawfulForm,
  formAction(
    lawfulForm,
    async (actor, input) => {
      try {
        return await callElection(actor, input)
      } catch (error) {
        const wrong = error instanceof Refusal && error.code === 'election.not-a-returning-officer'
        throw wrong ? new Invalid({ returningOfficer: error.message }) : error
      }
    },
    ({ slug }) => `/desk/elections/${slug}?done=called`,
  ),
)
