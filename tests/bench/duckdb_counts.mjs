// What DuckDB counts in the same windows: FROM/TO in seconds, a line each on standard input. Run it where
// @duckdb/node-api is installed.
//   node duckdb_counts.mjs FILE.csv <WINDOWS
import {DuckDBInstance} from '@duckdb/node-api';
import {readFileSync} from 'fs';

const file = process.argv[2].replaceAll("'", "''");
const database = await DuckDBInstance.create(':memory:', {threads: '2'});
const connection = await database.connect();
await connection.run(`create table events as select epoch(time)::bigint t, category from read_csv('${file}', header=true,
    columns={'id':'UINTEGER','lon':'DOUBLE','lat':'DOUBLE','time':'TIMESTAMP','category':'VARCHAR','text':'VARCHAR'}, auto_detect=false)`);
for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
    const [from, to] = line.split('/').map((time) => Math.floor(Date.parse(time) / 1000));
    const rows = await connection.runAndReadAll(
        `select category, count(*)::integer n from events where t >= ${from} and t < ${to} group by category order by category`);
    console.log(JSON.stringify(Object.fromEntries(rows.getRows())));
}
