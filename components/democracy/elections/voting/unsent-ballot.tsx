import { SubmitButton } from '@/components/forms/submit-button'
import { Notice } from '@/components/ui/notice'
import { insist } from '@/lib/democracy/elections/voter/cast'
import type { Kept } from '@/lib/democracy/elections/voter/saved-paper'
import { BrowserForm } from '../browser-form'
import { useSendBallot } from './use-send-ballot'
import type { VoterDevice } from './use-voter-device'

/** A ballot that is sealed and not yet in the ballot box: it sends itself. */
export function UnsentBallot({ device, kept }: { device: VoterDevice; kept: Kept }) {
  const { newer, problem } = useSendBallot(device)
  if (newer) {
    return (
      <>
        <Notice kind="warning" title="The ballot box already has a later ballot from you" announce>
          You cast one on another device after this one was sealed. If that is the one you want, you
          do not need to do anything.
        </Notice>
        <BrowserForm
          act={async () => {
            device.setKept(await insist(device.client, kept))
          }}
        >
          <SubmitButton variant="secondary">Use the ballot on this device instead</SubmitButton>
        </BrowserForm>
      </>
    )
  }
  if (problem) {
    return (
      <Notice kind="warning" title="Your ballot was not accepted" announce>
        {problem}
      </Notice>
    )
  }
  return (
    <Notice kind="warning" title="Your ballot is not in the ballot box yet" announce>
      <p>
        It is sealed and kept on this device. We cannot reach our server at the moment. We will try
        again every few seconds, and as soon as you are back online.
      </p>
      <p>Leave this page open, or come back to it before voting closes.</p>
    </Notice>
  )
}
