import { Details } from '@/components/ui/details'

type Props = { opens: string; closes: string; manifestHash: string }

/** Collecting a ballot paper in plain words, before anything is done. */
export function WhatWillHappen({ opens, closes, manifestHash }: Props) {
  return (
    <>
      <ol className="numbers">
        <li>You get a recovery code and write it down. Have pen and paper ready.</li>
        <li>
          Your browser makes a ballot paper. We sign it without seeing it, as if it lay in an
          envelope with carbon paper. That takes a few seconds.
        </li>
        <li>{`You vote on it from ${opens} until ${closes}, on this device.`}</li>
      </ol>
      <p>
        Collecting is not voting. The roll then says that you have a paper, and nobody can see what
        became of it.
      </p>
      <Details summary="The fingerprint of this election">
        <p>
          It stands for candidates, rules, dates and keys. Your browser checks it, and everybody has
          the same one.
        </p>
        <p className="break-words">
          <code>{manifestHash}</code>
        </p>
      </Details>
    </>
  )
}
