import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { signOutAction } from '@/app/sign-out/actions'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { DeviceList } from '@/components/people/sign-in/device-list'
import { SuccessMessage } from '@/components/ui/success-message'
import { listDevices } from '@/lib/people/sign-in/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { signOutDeviceAction, signOutDevicesAction } from './actions'

export const metadata: Metadata = { title: 'Your devices' }

const successMessages = {
  one: 'That device is signed out.',
  others: 'Every other device is signed out.',
}

export default async function Devices({ searchParams }: PageProps<'/membership/devices'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/devices')
  const devices = await listDevices(person)
  return (
    <Page
      title="Your devices"
      lead="Where you are signed in. If you do not recognise one, sign it out."
      back={<BackLink href="/membership">Your membership</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <DeviceList devices={devices} signOutDevice={signOutDeviceAction} signOut={signOutAction} />
      <Form action={signOutDevicesAction}>
        <ButtonRow>
          {devices.length > 1 && (
            <SubmitButton variant="secondary" name="which" value="others">
              Sign out everywhere else
            </SubmitButton>
          )}
          <SubmitButton variant="warning" name="which" value="all">
            Sign out everywhere
          </SubmitButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}
