import { MeanwhileNotice } from './meanwhile-notice'

/** Above a form that was not saved, because something newer was. */
export function SavedMeanwhileNotice({ attempt }: { attempt: number }) {
  return (
    <MeanwhileNotice attempt={attempt} reread="Keep what is saved">
      <p>
        It was saved in another tab, on another device or by someone else, so we have not saved it
        again. What you typed is still here. Where the two differ, what is saved now stands below
        it.
      </p>
      <p>To replace what is saved with what you typed, save again.</p>
    </MeanwhileNotice>
  )
}
