import { Notice } from '@/components/ui/notice'
import { dayInWords } from '@/lib/kernel/calendar'
import { ByPost } from './by-post'

type Asked = {
  words?: string
  letter?: { on: string; typedBy: string }
  refused?: { reason?: string; at: Date }
}

/** That the member asks for more time, and the reason where an officer refused it. */
export function CaseTimeAsked({ asked, own }: { asked: Asked; own: boolean }) {
  const { words, letter, refused } = asked
  const who = own ? 'You asked for more time' : 'The member asks for more time'
  return (
    <Notice
      title={
        refused
          ? `${own ? 'You asked for more time' : 'The member asked for more time'}, and an officer refused it`
          : who
      }
    >
      {letter && <ByPost {...letter} />}
      <p className="whitespace-pre-wrap break-words">{words}</p>
      {refused ? (
        <p className="whitespace-pre-wrap break-words">
          <span className="font-bold">Refused, {dayInWords(refused.at)}:</span> {refused.reason}
        </p>
      ) : (
        own && <p>No officer has answered yet. Until one does, the same date holds.</p>
      )}
    </Notice>
  )
}
