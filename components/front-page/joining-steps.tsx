import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'

const steps = [
  {
    title: 'Apply online',
    words: 'It takes about 15 minutes. Stop whenever you like, and come back later.',
  },
  {
    title: 'Name two referees',
    words: 'Two members who know you. Ask them first; we email them once you have named them.',
  },
  {
    title: 'We read it',
    words: `${capital(officerWith('applications.decide'))}, a volunteer, decides. You can check its progress at any time.`,
  },
  { title: 'Start paying your dues', words: 'Only now, and only if your band costs anything.' },
  { title: 'You are a member', words: 'A number, a vote, and a network or two if you like.' },
]

/** From a stranger's application to a member's vote, in five steps. */
export function JoiningSteps() {
  return (
    <ol className="steps">
      {steps.map((step, place) => (
        <li key={step.title}>
          <span aria-hidden="true" className="step-number">
            {place + 1}
          </span>
          <h3>{step.title}</h3>
          <p className="mt-1">{step.words}</p>
        </li>
      ))}
    </ol>
  )
}
