import { NoticeAboveForm } from './notice-above-form'

/** Above a form that was not saved, because something newer was. */
export function SavedMeanwhileNotice({ attempt }: { attempt: number }) {
  return (
    <NoticeAboveForm
      title="This has changed since you opened it"
      attempt={attempt}
      way={
        <p>
          {/* biome-ignore lint/a11y/useValidAnchor: this page, opened anew, whatever its address */}
          <a href="" data-discards-words>
            Keep what is saved
          </a>
        </p>
      }
    >
      <p>
        It was saved in another tab, on another device or by someone else, so we have not saved it
        again. What you typed is still here. Where the two differ, what is saved now stands below
        it.
      </p>
      <p>To replace what is saved with what you typed, save again.</p>
    </NoticeAboveForm>
  )
}
