import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation, type Topic } from '@/lib/organisation'
import { type Reach, reaches, type SavedListOfLetter } from './states'

type For = { topic: string | null; reach: Reach; savedList?: SavedListOfLetter | null }

/** "News: members who asked for it", "Notice to every member", "Notice to every member, on the saved list “Hexham”" */
export function audienceInWords({ topic, reach, savedList }: For): string {
  const all = topic
    ? `${topicName(topic)}: ${reaches[reach].toLowerCase()}`
    : 'Notice to every member'
  return savedList ? `${all}, on the saved list “${isolateName(savedList.name)}”` : all
}

type Gone = { left: number; cameBack: number; byPost: number; toPost: number }

const figure = (count: number) => count.toLocaleString('en-GB')

/** "950 have gone out by email, and 2 came back. 40 letters have been posted, 10 wait to be printed and posted." */
export function letterProgressInWords({ left, cameBack, byPost, toPost }: Gone): string {
  const back = cameBack > 0 ? figure(cameBack) : 'none'
  const email = `${figure(left)} ${left === 1 ? 'has' : 'have'} gone out by email, and ${back} came back.`
  if (byPost + toPost === 0) return email
  const waits = toPost === 1 ? 'waits' : 'wait'
  const posted = `${figure(byPost)} ${byPost === 1 ? 'letter has' : 'letters have'} been posted`
  const rest = toPost > 0 ? `, ${figure(toPost)} ${waits} to be printed and posted` : ''
  return `${email} ${posted}${rest}.`
}

export function topicName(topic: string): string {
  return organisation.topics[topic as Topic]?.name ?? topic
}
