import Fastify from 'fastify'
import pg from 'pg'

// The floor: the same web framework and database with nothing of ours between them, in a process of its own.
// `node bare-server.mjs DATABASE_URL`; prints its port.
const pool = new pg.Pool({ connectionString: process.argv[2] })
await pool.query(
  'create table if not exists bench_floor (id bigserial primary key, year integer, amount bigint, note text)',
)
await pool.query(
  "insert into bench_floor (year, amount, note) select 2014 + n % 10, n, 'dòng số ' || n from generate_series(1, 6000) n",
)
await pool.query('create index on bench_floor (year, id)')
const app = Fastify()
app.get('/list', async () => {
  const { rows } = await pool.query('select * from bench_floor where year = 2023 order by id limit 100')
  return { rows }
})
app.post('/write', async (request) => {
  const { rows } = await pool.query(
    'insert into bench_floor (year, amount, note) values (2023, $1, $2) returning id',
    [request.body.amount, request.body.note],
  )
  return rows[0]
})
await app.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`${app.server.address().port}\n`)
