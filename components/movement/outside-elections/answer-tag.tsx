import { Tag } from '@/components/ui/tag'
import { answerShown, type CandidateAnswer } from '@/lib/movement/outside-elections/states'

/** What a candidate answered. An opinion is neither done nor wrong, so none is green and none is red. */
export function AnswerTag({ answer }: { answer: CandidateAnswer }) {
  const tones = {
    agree: 'todo',
    qualified: 'attention',
    disagree: 'stopped',
    none: 'neutral',
  } as const
  return <Tag tone={tones[answer]}>{answerShown[answer]}</Tag>
}
