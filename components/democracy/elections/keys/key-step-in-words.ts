import type { TagTone } from '@/components/ui/tag'
import type { KeyStep } from '@/lib/democracy/elections/keys/read-keys'
import { momentInWords, shortDayInWords } from '@/lib/kernel/calendar'

type When = { step: KeyStep; collectFrom: Date; closesAt: Date }
type InWords = { title: string; status: string; tone?: TagTone; hint?: string }

/** What a key-holder has to do, as a line in a list of things to do. */
export function keyStepInWords({ step, collectFrom, closesAt }: When): InWords {
  const by = `By ${momentInWords(collectFrom)}`
  switch (step) {
    case 'make':
      return { title: 'Make your key', status: 'To do', tone: 'todo', hint: by }
    case 'test':
      return { title: 'Test your key', status: 'To do', tone: 'todo', hint: by }
    case 'open':
      return {
        title: 'Open the ballot box with your words',
        status: 'To do now',
        tone: 'todo',
        hint: 'Voting has closed. Two of the three keys are needed.',
      }
    case 'wait':
    case 'keep':
      return { title: 'Your key', status: `Keep your words until ${shortDayInWords(closesAt)}` }
    case 'given':
      return { title: 'Your key', status: 'Given' }
    case 'lost':
      return { title: 'Your key', status: 'Words lost' }
  }
}
