/** Where a voter's device keeps things between two visits: IndexedDB in a browser. */
export type DeviceStorage = {
  read(name: string): Promise<unknown>
  write(name: string, value: unknown): Promise<void>
  remove(name: string): Promise<void>
}

/** The device keeps nothing: some browsers in private windows, or full ones. */
export class NothingSaved extends Error {
  override name = 'NothingKept'
  constructor() {
    super(
      'This browser will not let us save anything on this device, so your ballot paper would be lost straight away. This happens in private windows: use an ordinary window, or another browser.',
    )
  }
}
