-- SPDX-License-Identifier: BSL-1.0
-- What `congvu import` reads: the words of the application become those of the bulk format. No name leaves the database.
CREATE VIEW congvu_agency AS
    SELECT ma AS id, cap_tren AS parent, ngay_lap AS "from", ngay_giai_the AS "to",
           CASE loai WHEN 'toan_quoc' THEN 'government' WHEN 'bo' THEN 'ministry' WHEN 'tinh' THEN 'province'
                     WHEN 'so' THEN 'department' WHEN 'huyen' THEN 'district' WHEN 'xa' THEN 'commune'
                     WHEN 'don_vi_su_nghiep' THEN 'public_service_unit' ELSE loai END AS kind,
           CASE WHEN loai IN ('toan_quoc', 'bo') THEN 0 WHEN loai = 'huyen' THEN 2 WHEN loai = 'xa' THEN 3
                ELSE 1 END AS level
    FROM don_vi;

CREATE VIEW congvu_posts AS
    SELECT don_vi AS agency, 'state_budget' AS funding, nam AS year, chi_tieu AS assigned,
           CASE doi_tuong WHEN 'cong_chuc' THEN 'civil_servant' WHEN 'vien_chuc' THEN 'public_employee'
                          ELSE doi_tuong END AS category
    FROM bien_che;

CREATE VIEW congvu_staff AS
    SELECT ma AS id, don_vi AS agency, 'state_budget' AS funding, ngay_sinh AS born, ngay_vao AS started,
           ngay_nghi AS "left", ngach AS grade, xep_loai_truoc AS rating_previous, xep_loai AS rating_last,
           chua_tinh_gian AS protected,
           CASE doi_tuong WHEN 'cong_chuc' THEN 'civil_servant' WHEN 'vien_chuc' THEN 'public_employee'
                          ELSE doi_tuong END AS category,
           CASE gioi_tinh WHEN 'Nữ' THEN 'F' WHEN 'Nam' THEN 'M' ELSE gioi_tinh END AS sex
    FROM nhan_su;

CREATE VIEW congvu_document AS SELECT so AS id, co_quan AS issuer, ngay AS issued, can_cu AS bases FROM van_ban;
CREATE VIEW congvu_task AS SELECT ma AS id, van_ban AS document, han AS due FROM nhiem_vu;
CREATE VIEW congvu_assignment AS
    SELECT nhiem_vu AS task, don_vi AS agency,
           CASE vai_tro WHEN 'chu_tri' THEN 'lead' WHEN 'phoi_hop' THEN 'cooperate' ELSE vai_tro END AS role
    FROM phan_cong;
