// What the rivals take for one event file, a line each: RIVAL MEASURE MILLISECONDS. `load` is from the file to its first picture (of
// GDAL and DuckDB, which draw nothing, to its rows), `scrub` a new picture when a window of a tenth of the time moves, `worst` the
// slowest of them. Rivals that are not installed are named on standard error and left out.
//   node rivals.mjs PEERS_FOLDER FILE.csv ROWS [RIVAL…]
import {execFileSync} from 'child_process';
import {existsSync, symlinkSync} from 'fs';
import {resolve} from 'path';

const [folder, file, rowText, ...wanted] = process.argv.slice(2);
const peers = resolve(folder), csv = resolve(file), rows = Number(rowText);
const tenMillion = 1e7;
const environment = {...process.env, LIBGL_ALWAYS_SOFTWARE: '1', QT_QPA_PLATFORM: 'offscreen'};

const inPeers = (path) => existsSync(`${peers}/${path}`);
const isProgram = (path) => existsSync(`/usr/bin/${path}`);

function run(where, program, ...words) {
    const options = {cwd: `${peers}/${where}`, env: environment, timeout: 600000, stdio: ['ignore', 'pipe', 'ignore']};
    return execFileSync(program, words, options).toString();
}

function json(text) {
    const result = JSON.parse(text.trim().split('\n').pop());
    if (result.error || result.crash) {
        throw new Error(result.error ?? 'it crashed');
    }
    return result;
}

/// A page in Chromium, on the same software renderer as the window.
function page(name, options) {
    const served = `${peers}/data/ev_1e${Math.round(Math.log10(rows))}.csv`;
    if (!existsSync(served)) {
        symlinkSync(csv, served);
    }
    return json(run('web', 'node', 'run.mjs', name, JSON.stringify({n: rows, limit: 580, ...options}), '--use-angle=gl-egl --enable-gpu'));
}

function geoPackage() {
    const path = csv.replace(/\.csv$/, '.gpkg');
    if (!existsSync(path)) {
        run('.', 'ogr2ogr', '-f', 'GPKG', path, csv, '-oo', 'X_POSSIBLE_NAMES=lon', '-oo', 'Y_POSSIBLE_NAMES=lat', '-oo',
            'AUTODETECT_TYPE=YES', '-a_srs', 'EPSG:4326', '-nln', 'ev', '-lco', 'SPATIAL_INDEX=YES');
        run('.', 'sqlite3', path, 'create index if not exists ev_time on ev(time)');
    }
    return path;
}

const rivals = {
    DuckDB: {
        isThere: () => inPeers('duck/node_modules/@duckdb/node-api'),
        measure: () => ({load: json(run('duck', 'node', 'duck_tuned.mjs', csv, '2')).load_sorted_ms}),
    },
    GDAL: {
        isThere: () => inPeers('gdal/ogr_read'),
        measure: () => ({load: 1000 * Number(/total ([\d.]+) s/.exec(run('.', 'gdal/ogr_read', csv))[1])}),
    },
    'deck.gl': {
        isThere: () => isProgram('chromium') && inPeers('web/dist/deck.js'),
        measure: () => {
            const isLarge = rows >= tenMillion; // one parser fails on such files, the other is slower on small ones
            const result = page('deck', {parser: isLarge ? 'loaders.gl' : 'papa-stream', steps: isLarge ? 4 : 30, windows: [0.1]});
            return {load: result.load_ms + result.first_frame_ms, scrub: result['scrub_w0.1'].median, worst: result['scrub_w0.1'].max};
        },
    },
    'kepler.gl': {
        isThere: () => isProgram('chromium') && inPeers('web/dist/keplergl.min.js'),
        most: tenMillion - 1,
        measure: () => {
            const result = page('kepler', {steps: 20});
            const waiting = 550; // the page rests so long before its first picture is asked for
            return {load: result.fetch_ms + result.processCsv_ms + result.first_ms - waiting, scrub: result.scrub.median, worst: result.scrub.p95};
        },
    },
    QGIS: {
        isThere: () => isProgram('qgis') && isProgram('ogr2ogr') && isProgram('sqlite3') && inPeers('qgis/qgis_bench.py'),
        most: tenMillion - 1,
        measure: () => {
            const opened = json(run('.', '/usr/bin/python3', 'qgis/qgis_bench.py', csv, '--steps', '1'));
            const scrubbed = json(run('.', '/usr/bin/python3', 'qgis/qgis_bench.py', geoPackage(), '--steps', '10', '--w', '0.1'));
            return {load: opened.load_ms + opened.first_render_ms, scrub: scrubbed['step_w0.1'].median, worst: scrubbed['step_w0.1'].max};
        },
    },
};

for (const name of wanted.length > 0 ? wanted : Object.keys(rivals)) {
    const rival = rivals[name];
    if (!rival) {
        console.error(`rivals: there is no ${name}; known are ${Object.keys(rivals).join(', ')}`);
        process.exit(2);
    }
    if (!rival.isThere()) {
        console.error(`${name} is not installed`);
    } else if (rows > (rival.most ?? Infinity)) {
        console.error(`${name} does not load ${rows} events`);
    } else {
        try {
            for (const [measure, ms] of Object.entries(rival.measure())) {
                console.log(`${name} ${measure} ${ms.toFixed(1)}`);
            }
        } catch (error) {
            console.error(`${name} failed: ${String(error.message).split('\n')[0]}`);
        }
    }
}
