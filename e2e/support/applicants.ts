import { emailOf, nameOf } from './sign-in'

export type Applicant = {
  name: string
  email: string
  /** As on the page: "Free", "Concession", "Basic", "Solidarity". */
  band: string
  proposer: Referee
  seconder: Referee
}

export type Referee = { name: string; email: string }

export const hannah: Referee = { name: nameOf('hannah'), email: emailOf('hannah') }
export const george: Referee = { name: nameOf('george'), email: emailOf('george') }
export const siobhan: Referee = { name: nameOf('siobhan'), email: emailOf('siobhan') }

/** Somebody whom nobody knows yet, except two members. */
export function anApplicant(name: string, more: Partial<Applicant> = {}): Applicant {
  return {
    name,
    email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@post.example`,
    band: 'Basic',
    proposer: hannah,
    seconder: george,
    ...more,
  }
}

/** Whose way from stranger to voter is told in two journeys, a week apart. */
export const iris = anApplicant('Iris Newbould')
