import { homes } from '../story/names'
import type { Big } from './big'

/**
 * Who there is: members of six years, more of them lately. `big` holds what becomes of each; it is drawn from the number,
 * so that each telling is the same.
 */
export async function seedPeople({ sql, members, at }: Big): Promise<string> {
  await sql`
    create function pg_temp.draw(i bigint, what text) returns float8 language sql immutable as
    $$ select (hashtextextended(i::text || what, 0) & 2147483647) / 2147483648.0 $$`
  await sql`
    create function pg_temp.id_at(at timestamptz, seed text) returns uuid language sql immutable as
    $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(seed), 1, 3) || '9' || substr(md5(seed), 4, 15))::uuid $$`
  await sql`
    create temp table big on commit drop as
    select i, joined_at, pg_temp.id_at(joined_at - interval '9 days', 'person' || i) as person_id, band,
      case when band = 'free' then 0
        when band = 'solidarity' then 100 * (4 + floor(pow(draw_amount, 4) * 46)::int)
        when band = 'basic' then 300 else 100 end * case when yearly then 12 else 1 end as amount,
      case when yearly then 'year' else 'month' end as often,
      case when yearly then interval '1 year' else interval '1 month' end as step,
      case when band = 'free' or draw_way > 0.98 then null when draw_way < 0.65 then 'card' else 'bacs_debit' end as method,
      case
        when draw_fate < 0.06 then 'resigned' when draw_fate < 0.0605 then 'expelled' when draw_fate < 0.061 then 'suspended'
        when band = 'free' then 'stays'
        when draw_way > 0.98 then 'by hand'
        when draw_fate < 0.076 then 'grace' when draw_fate < 0.136 then 'lapsed' when draw_fate < 0.141 then 'paid up'
        when draw_fate < 0.161 then 'over' when draw_fate < 0.166 then 'break' when draw_fate < 0.176 then 'leaving'
        else 'stays'
      end as fate,
      pg_temp.draw(i, 'when') as when_
    from (
      select i, ${at}::timestamptz - pow(pg_temp.draw(i, 'joined'), 1.4) * interval '2190 days' - interval '1 hour' as joined_at,
        case when d < 0.22 then 'free' when d < 0.42 then 'concession' when d < 0.82 then 'basic' else 'solidarity' end as band,
        pg_temp.draw(i, 'yearly') < 0.75 as yearly, pg_temp.draw(i, 'amount') as draw_amount,
        pg_temp.draw(i, 'way') as draw_way, pg_temp.draw(i, 'fate') as draw_fate
      from generate_series(1, ${members}) i, lateral (select pg_temp.draw(i, 'band') as d) b
    ) drawn`
  await sql`
    insert into people (id, email, email_proved_at, name, town, postcode, constituency, created_at)
    select person_id, lower(first || '.' || last) || i || '@big.example', joined_at, first || ' ' || last,
      home ->> 'town', home ->> 'postcode', home ->> 'constituency', joined_at - interval '9 days'
    from (
      select *,
        (${firstNames}::text[])[1 + floor(pg_temp.draw(i, 'first') * ${firstNames.length})::int] as first,
        (${lastNames}::text[])[1 + floor(pg_temp.draw(i, 'last') * ${lastNames.length})::int] as last,
        ${sql.json(homes)}::jsonb -> floor(pg_temp.draw(i, 'home') * ${homes.length})::int as home
      from big
    ) named order by joined_at`
  await sql`
    insert into members (person_id, joined_at, resigned_at, expelled_at)
    select person_id, joined_at,
      case when fate = 'resigned' then joined_at + when_ * (${at}::timestamptz - joined_at) end,
      case when fate = 'expelled' then joined_at + when_ * (${at}::timestamptz - joined_at) end
    from big order by joined_at`
  await sql`
    insert into suspensions (id, person_id, suspended_at)
    select pg_temp.id_at(${at}, 'suspension' || i), person_id, ${at}::timestamptz - interval '3 days' from big where fate = 'suspended'`
  return `${members.toLocaleString('en-GB')} members, joined over six years.`
}

/** Names for half a million invented people: any first with any last, and sometimes a second last one. */
const firstNames =
  'Aaliyah Abigail Adam Agnes Ahmed Aisha Alan Alastair Alexandra Alfie Alice Amelia Amina Andrew Angela Anita Anthony Archie Arjun Audrey Ava Barbara Beatrice Ben Bernard Bethany Brenda Brian Bronwen Callum Carl Caroline Catherine Charlotte Chloe Christine Claire Connor Daisy Daniel Daphne David Dennis Derek Devi Diane Donna Dorothy Douglas Dylan Eileen Elaine Eleanor Elijah Elizabeth Ella Emily Emma Ethan Eve Fatima Felix Finlay Florence Frances Frank Freya George Geraldine Grace Gwen Hamza Hannah Harold Harriet Harry Hassan Hazel Helen Henry Ibrahim Imogen Irene Isaac Isla Jack Jacob Jade Jamal James Jasmine Jennifer Joan Joseph Joyce Judith Julie Kamala Karen Katherine Kenneth Kwabena Laura Leah Leila Leo Lewis Lily Louise Lucy Luke Mabel Maisie Margaret Maria Marjorie Martin Mary Matthew Maureen Megan Michael Mohammed Molly Muriel Nadia Naomi Nathan Neil Nicola Noah Nora Norman Olivia Omar Oscar Owen Pamela Patricia Paul Peggy Peter Philip Phoebe Poppy Rachel Ralph Raymond Rebecca Reuben Richard Robert Robin Ronald Rosa Ruby Ruth Ryan Sally Samuel Sandra Sanjay Sarah Sean Shabana Sheila Shirley Simon Sonia Sophie Stella Stuart Susan Sylvia Tariq Teresa Thomas Timothy Tracy Una Vanessa Victor Vincent Violet Walter William Winifred Yasmin Yusuf Zainab Zara'.split(
    ' ',
  )

const lastNames =
  'Abbott Adeyemi Ahmed Ainsley Alder Ali Allan Anderson Appleby Armstrong Atkinson Bailes Bains Bakewell Bari Barrass Bates Beadle Begum Bell Bewick Birtley Blenkinsop Boateng Bolam Bowman Brack Brannigan Briggs Brough Brown Burdon Burn Byers Cairns Carr Carrick Chapman Charlton Chowdhury Clark Coates Collingwood Corner Coulson Cowell Craggs Cram Crozier Cuthbertson Dalton Davison Dhillon Dickinson Dixon Dobson Dodds Donkin Dowson Dryden Dunn Eccles Elliott Emmerson English Errington Fairless Farrell Fawcett Featherstone Fenwick Forster Foster Gallagher Garrick Gill Glendinning Graham Gray Greenwell Hadaway Hall Halliday Harbottle Harle Hedley Henderson Heron Heslop Hetherington Hindmarsh Hodgson Hogg Holmes Hope Hossain Hudspeth Humble Hussain Hutchinson Iqbal Irving Jackson Jobling Johnson Jones Kaur Kelly Khan Kirkup Laidler Laing Laverick Leathard Liddell Little Lowes Lumley Lynn Maddison Mahmood Malik Marley Marshall Maughan McAllister McKenna Milburn Mills Mitchell Moffat Moody Mordue Murphy Naylor Nesbitt Nicholson Nixon Norris Noble Ogilvie Oliver Ord Osei Patel Pattinson Peacock Pearson Pigg Potts Pringle Proudlock Purvis Raine Ramshaw Rashid Reay Redpath Renwick Richardson Ridley Ritson Robinson Robson Rowell Rutherford Rutter Sanderson Scorer Scott Shaw Short Siddiqui Simpson Singh Smith Soulsby Spence Spoors Stobbart Stokoe Storey Straughan Swan Swinburne Tait Taylor Telford Thirlwell Thompson Thornton Todd Trotter Tulip Turnbull Uddin Usher Vickers Waddell Walton Wanless Ward Watson Weddell Welsh Wharton Whitfield Wilkinson Willis Wilson Winter Wood Wright Wylie Yeats Young Younger'.split(
    ' ',
  )
