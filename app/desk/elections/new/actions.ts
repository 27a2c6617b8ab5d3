'use server'

import { withCheckStep } from '@/app/with-check-step'
import { callElection } from '@/lib/democracy/elections/calling/call-election'
import { callForm } from '@/lib/democracy/elections/calling/forms'
import { brokenRules, moments } from '@/lib/democracy/elections/calling/timetable'
import { now } from '@/lib/kernel/clock'

/** The form, and what the rule book says about its dates at this moment. */
const lawfulForm = callForm.superRefine(({ dates }, context) => {
  if (moments.some((moment) => !dates[moment])) return
  for (const [moment, message] of Object.entries(brokenRules(dates, now()))) {
    context.addIssue({ code: 'custom', path: [moment], message })
  }
})

export const callElectionAction = withCheckStep({
  schema: lawfulForm,
  act: callElection,
  next: (_, { slug }) => `/desk/elections/${slug}?done=called`,
  at: { 'election.not-a-returning-officer': 'returningOfficer' },
})
