import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'

const steps = [
  {
    title: 'Apply online',
    words:
      'Tell us about yourself and your part in the movement. It takes about 15 minutes, and you can stop and come back later.',
  },
  {
    title: 'Name two referees',
    words:
      'Two members who know you confirm that you share our aims and can be trusted. We email them for you.',
  },
  {
    title: 'We read it',
    words: `${capital(officerWith('applications.decide'))}, a volunteer, reads your application and decides. You can check its progress at any time.`,
  },
  {
    title: 'Start paying your dues',
    words:
      'Only now, and only if your band costs anything. Change your band whenever your life changes.',
  },
  {
    title: 'You are a member',
    words: 'From that day: a number, a vote, and a network or two if you like.',
  },
]

/** From a stranger's application to a member's vote, in five steps. */
export function JoiningSteps() {
  return (
    <ol className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-5">
      {steps.map((step, place) => (
        <li key={step.title}>
          <span aria-hidden="true" className="headline block text-5xl text-banner leading-none">
            {place + 1}
          </span>
          <h3 className="mt-2 text-lg">{step.title}</h3>
          <p className="mt-2">{step.words}</p>
        </li>
      ))}
    </ol>
  )
}
