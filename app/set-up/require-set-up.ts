import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { Actor } from '@/lib/kernel/actor'
import { founderInHand } from '@/lib/membership/founding/founder-in-hand'
import { readSetUp, type SetUpAsSeen } from '@/lib/membership/founding/read-set-up'
import { setUpStage } from '@/lib/membership/founding/set-up-stage'

/** For a step of the set-up: the address is not there once it is over, and to a browser without the code it shows nothing but where to enter it. */
export async function requireSetUp(): Promise<{ founder: Actor; setUp: SetUpAsSeen }> {
  if (!(await setUpStage())) notFound()
  const founder = await founderInHand()
  const setUp = await readSetUp(founder)
  if (!setUp) redirect('/set-up')
  return { founder, setUp }
}
