interface Transferable extends ArrayBuffer {
  transferToFixedLength?: (length?: number) => ArrayBuffer
}

/** The PDF reader moves the bytes of fonts in a way that Node 20 does not have yet. */
export function completeArrayBuffer(): void {
  const prototype = ArrayBuffer.prototype as Transferable
  if (prototype.transferToFixedLength) return
  prototype.transferToFixedLength = function (this: ArrayBuffer, length = this.byteLength) {
    const moved = structuredClone(this, { transfer: [this] })
    return length === moved.byteLength ? moved : moved.slice(0, length)
  }
}
