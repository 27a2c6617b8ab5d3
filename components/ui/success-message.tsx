import { Notice } from './notice'

type Props = {
  messages: Record<string, string>
  /** What the address says was done: `?done=sent`. A word that is not ours says nothing. */
  done: string | string[] | undefined
}

/** What the form before this page did, said once at its top. */
export function SuccessMessage({ messages, done }: Props) {
  if (typeof done !== 'string' || !Object.hasOwn(messages, done)) return null
  return <Notice kind="success" announce title={messages[done]} />
}
