CREATE INDEX "tallied_people_failed_way_idx" ON "tallied_people" USING btree ("band","method","failed_at","person_id") WHERE "tallied_people"."failed_at" is not null;--> statement-breakpoint
-- Nobody asks how members stood before today, so their steps until then are one number each; who left and who lapsed is
-- asked by the month, and so is what is owed since long ago.
drop function fold_tallies(date);
--> statement-breakpoint
create function fold_tallies(today date) returns void language sql as $$
  with taken as (delete from tallies returning *)
  insert into tallies
  select book,
    case
      when book in ('standing', 'queue') and day < today then '-infinity'
      when (book = 'ended' and day < today) or (book = 'arrears' and day < date_trunc('month', today) - interval '2 months')
        then date_trunc('month', day)::date
      else day
    end,
    what, band, interval, method, sum(count), sum(pence)
  from taken group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0 or sum(pence) <> 0
$$;
