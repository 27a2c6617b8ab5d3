import { buttonClass } from '@/components/ui/button'

/** Leads to signing in without leaving the page that holds what was typed. */
export function SignInInNewTab() {
  return (
    <p>
      <a
        href="/sign-in?next=/sign-in/back-to-your-form"
        target="_blank"
        rel="noreferrer"
        className={buttonClass('primary')}
      >
        Sign in (opens in a new tab)
      </a>
    </p>
  )
}
