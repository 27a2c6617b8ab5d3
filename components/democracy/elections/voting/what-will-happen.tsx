import { Details } from '@/components/ui/details'

type Props = { opens: string; closes: string; manifestHash: string }

/** Collecting a ballot paper in plain words, before anything is done. */
export function WhatWillHappen({ opens, closes, manifestHash }: Props) {
  return (
    <>
      <ol className="numbers">
        <li>You get a recovery code and write it down. Have pen and paper ready.</li>
        <li>
          Your browser makes a ballot paper. We sign it without seeing it, as if through a sealed
          envelope lined with carbon paper. This takes a few seconds.
        </li>
        <li>{`You vote on it from ${opens} until ${closes}, on this device.`}</li>
      </ol>
      <p>
        Collecting is not voting. The roll shows that you have a paper, but nobody can see what you
        do with it.
      </p>
      <Details summary="The fingerprint of this election">
        <p>
          It covers the candidates, rules, dates and keys. Your browser checks it, and it is the
          same for everyone.
        </p>
        <p className="break-words">
          <code>{manifestHash}</code>
        </p>
      </Details>
    </>
  )
}
