import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { whole } from '../../../core/exact.ts'
import { printNumber } from '../../../core/vietnamese/numbers.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useTitle } from '../../components/use-title.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useSay } from '../../words/use-say.ts'
import { AccountMenu } from '../accounts/AccountMenu.tsx'
import { type CommuneList, type CommuneSearch, useCommunes } from './use-communes.ts'
import { communeWords } from './words.ts'
import './communes.css'

/** Somebody who reads several communes chooses one: a coordinator of the province. */
export function ChooseCommunePage() {
  const say = useSay(communeWords)
  useTitle(say('title'))
  const search = useSearch({ from: '/xa' })
  const { data, error, refetch, isPlaceholderData } = useCommunes(search)
  const isEmpty = data?.total === 0 && !search.tim && !search.nam
  return (
    <main className="page choose-commune">
      <header>
        <h1>{say('title')}</h1>
        <Link to="/soat" className="to-checker">
          {say('checkReports')}
        </Link>
        <AccountMenu />
      </header>
      {error && <Trouble error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data && isEmpty && <p role="alert">{say('noneAtAll')}</p>}
      {data && !isEmpty && (
        <>
          <Finder search={search} list={data} />
          <p className="soft" role="status">
            {say('found', printNumber(whole(data.total)))}
          </p>
          {data.total === 0 ? <p>{say('nothing')}</p> : <List list={data} isOld={isPlaceholderData} />}
          <Pages search={search} list={data} />
        </>
      )}
    </main>
  )
}

/** The search waits until typing pauses; year and text stand in the address. */
function Finder({ search, list }: { search: CommuneSearch; list: CommuneList }) {
  const say = useSay(communeWords)
  const navigate = useNavigate({ from: '/xa' })
  const [text, setText] = useState(search.tim ?? '')
  useEffect(() => {
    if (text === (search.tim ?? '')) return
    const timer = setTimeout(() => {
      void navigate({ search: ({ nam }) => ({ nam, tim: text || undefined }), replace: true })
    }, 250)
    return () => clearTimeout(timer)
  }, [text, search.tim, navigate])
  return (
    <search className="finder">
      <TextInput
        type="search"
        label={say('find')}
        description={say('findHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('year')}
        data={list.years.map(String)}
        value={String(list.year)}
        onChange={(event) => {
          const nam = event.currentTarget.value
          void navigate({ search: ({ tim }) => ({ tim, nam }) })
        }}
      />
    </search>
  )
}

function List({ list, isOld }: { list: CommuneList; isOld: boolean }) {
  const say = useSay(communeWords)
  return (
    <table aria-busy={isOld}>
      <caption className="soft small">{say('list')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('commune')}</th>
          <th scope="col">{say('above')}</th>
          <th scope="col">{say('code')}</th>
          <th scope="col">{say('report')}</th>
        </tr>
      </thead>
      <tbody lang="vi">
        {list.communes.map(({ id, code, fullName, above, hasReport }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/xa/$code/$year" params={{ code, year: String(list.year) }}>
                {fullName}
              </Link>
            </th>
            <td>{above}</td>
            <td data-label={say('code')}>{code}</td>
            <td lang={undefined} data-label={say('report')} className={hasReport ? undefined : 'soft'}>
              {say(hasReport ? 'hasReport' : 'hasNone')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pages({ search, list }: { search: CommuneSearch; list: CommuneList }) {
  const say = useSay(communeWords)
  const navigate = useNavigate({ from: '/xa' })
  const pages = Math.ceil(list.total / list.pageSize)
  const page = Math.min(Number(search.trang ?? 1), pages)
  if (pages <= 1) return null
  const go = (to: number) => navigate({ search: (now) => ({ ...now, trang: String(to) }) })
  return (
    <nav className="pages" aria-label={say('page', page, pages)}>
      <Button variant="default" disabled={page <= 1} onClick={() => go(page - 1)}>
        {say('before')}
      </Button>
      <span>{say('page', page, pages)}</span>
      <Button variant="default" disabled={page >= pages} onClick={() => go(page + 1)}>
        {say('after')}
      </Button>
    </nav>
  )
}
