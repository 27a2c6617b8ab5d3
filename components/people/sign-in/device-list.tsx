import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/kernel/forms'

export type Device = {
  id: string
  device: string
  signedIn: string
  lastSeen: string
  current: boolean
}

type Props = {
  devices: readonly Device[]
  signOutDevice: FormAction
  /** Ends the session of the device in hand. */
  signOut: () => Promise<void>
}

/** Every browser that is signed in, each with a button to sign it out. */
export function DeviceList({ devices, signOutDevice, signOut }: Props) {
  return (
    <ul className="border-ink border-t-3">
      {devices.map((device) => (
        <li
          key={device.id}
          className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-rule border-b py-5"
        >
          <div>
            <h2 className="text-lg">
              {device.device} {device.current && <Tag tone="done">This one</Tag>}
            </h2>
            <p>Last used {device.lastSeen}</p>
            <p className="text-ink-soft text-sm">Signed in {device.signedIn}</p>
          </div>
          {device.current ? (
            <form action={signOut}>
              <Button variant="secondary">Sign out here</Button>
            </form>
          ) : (
            <Form action={signOutDevice}>
              <Hidden name="sessionId" value={device.id} />
              <SubmitButton variant="secondary">
                Sign out<span className="sr-only"> {device.device}</span>
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
