// Runs in the page of the grid, handed over as text: what a person would feel, counted there.
globalThis.gridBench = (() => {
  let times = []
  let stop = () => {}

  /** The time between two pictures, for as long as something is done. */
  function watchFrames() {
    let isOn = true
    let last = performance.now()
    times = []
    const count = () => {
      const now = performance.now()
      times.push(now - last)
      last = now
      if (isOn) requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    stop = () => {
      isOn = false
    }
  }

  /** Of every key: what its listeners take, and the drawing of the next picture. */
  function watchKeys() {
    times = []
    const onKey = () => {
      const start = performance.now()
      queueMicrotask(() => {
        const listened = performance.now() - start
        requestAnimationFrame((drawing) => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => times.push(listened + performance.now() - drawing)
          channel.port2.postMessage(0)
        })
      })
    }
    addEventListener('keydown', onKey, true)
    stop = () => removeEventListener('keydown', onKey, true)
  }

  function takeTimes() {
    stop()
    return times
  }

  /** Down through the sheet, and to the right now and then. */
  function scroll() {
    const box = document.querySelector('.sheet-box')
    let left = 240
    return new Promise((done) => {
      const step = () => {
        box.scrollBy(left % 12 === 0 ? 220 : 0, 260)
        left -= 1
        if (left > 0) requestAnimationFrame(step)
        else done()
      }
      step()
    })
  }

  /** From the paste of all cells to the picture that shows them. */
  function paste(rows, columns, value) {
    const line = Array.from({ length: columns }, () => value).join('\t')
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', Array.from({ length: rows }, () => line).join('\n'))
    const start = performance.now()
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement.dispatchEvent(event)
    return new Promise((done) => {
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
    })
  }

  return { watchFrames, watchKeys, takeTimes, scroll, paste }
})()
