import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { ScanHint } from '../../../core/files/scan.ts'
import { isExpected } from '../../api.ts'
import { largestUpload, sendFile, type Target } from './upload.ts'

/** A file on its way, or one that did not arrive. */
export interface Upload {
  id: string
  file: File
  /** From 0 to 1. */
  share: number
  state: 'sending' | 'waiting' | 'refused' | 'too-large' | 'done'
  /** The server's sentence for a refused file. */
  trouble?: string
  hints?: readonly ScanHint[]
}

/** Sends files one after another, and again when the network is back. */
export function useUploads(target: Target) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const queries = useQueryClient()
  const running = useRef(new Map<string, AbortController>())

  const change = (id: string, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)))
  const dismiss = (id: string) => {
    running.current.get(id)?.abort()
    setUploads((all) => all.filter((one) => one.id !== id))
  }

  const send = async ({ id, file }: Upload) => {
    const controller = new AbortController()
    running.current.set(id, controller)
    change(id, { state: 'sending', share: 0, trouble: undefined })
    try {
      const { hints } = await sendFile(
        target,
        { id, file },
        (share) => change(id, { share }),
        controller.signal,
      )
      await queries.invalidateQueries({ queryKey: ['files', target.api, target.entity, target.entityId] })
      change(id, { state: 'done', hints })
    } catch (error) {
      if (isExpected(error)) change(id, { state: 'refused', trouble: error.title })
      else change(id, { state: 'waiting' })
    } finally {
      running.current.delete(id)
    }
  }

  const add = async (files: readonly File[]) => {
    const fresh = files.map((file): Upload => {
      const state = file.size > largestUpload ? 'too-large' : 'sending'
      return { id: uuid(), file, share: 0, state }
    })
    setUploads((all) => [...all.filter((one) => one.state !== 'done'), ...fresh])
    for (const one of fresh) if (one.state === 'sending') await send(one)
  }

  useEffect(() => {
    const again = () => {
      for (const one of uploads) if (one.state === 'waiting') void send(one)
    }
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  })
  useEffect(
    () => () => {
      for (const controller of running.current.values()) controller.abort()
    },
    [],
  )

  return { uploads, add, retry: send, dismiss }
}
