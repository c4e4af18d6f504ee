import { type ElementType, useEffect, useRef } from 'react'

/** HTML that the server drew and escaped, put into the page as it is. */
export function Drawn({
  as: Tag = 'div',
  html,
  className,
}: {
  as?: ElementType
  html: string
  className?: string
}) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (box.current) box.current.innerHTML = html
  }, [html])
  return <Tag ref={box} className={className} />
}
