import { Page } from '@/components/layout/page'

/** For an address that was asked about too often: there is no code any more, and the link is always there. */
export function LinkOnly({ email, eyebrow }: { email: string; eyebrow?: string }) {
  return (
    <Page title="Use the link in our newest email" eyebrow={eyebrow}>
      <p>
        There have been many requests for <strong className="break-words">{email}</strong>, from you
        or from someone else. So we now email this address a link without a code, at most every half
        hour.
      </p>
      <p>
        Open the newest email from us and use the link in it. It works for up to an hour, in any
        browser, until you have used it. Nobody can get in without that email.
      </p>
    </Page>
  )
}
